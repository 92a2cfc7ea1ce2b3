using System.CommandLine;
using Arshjul.Commands;

var words = ChosenLanguage.In(args);
return await CommandLine.RunAsync(
    new RootCommand(words.Say("cli.about"))
    {
        new RunCommand(words),
        new DemoCommand(words),
        new ImportCommand(words),
        new ExportCommand(words),
        new SchemaCommand(words),
        new YearCommand(words),
        new AgendaCommand(words),
        new CallCommand(words),
        new ApproveCommand(words),
        new FeedCommand(words),
        new PlanCommand(words),
        new RehearseCommand(words),
    },
    args,
    words);
