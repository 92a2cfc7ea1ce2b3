using Arshjul.Core.Words;

namespace Arshjul.Access;

/// <summary>Tells something to whoever runs the program, on its terminal; nobody listens in a command.</summary>
internal delegate void TellOperator(Sentence sentence);
