namespace Arshjul.Core.WheelFile;

internal enum NodeKind
{
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}
