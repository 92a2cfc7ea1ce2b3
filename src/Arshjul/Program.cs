using Arshjul.Commands;

return await CommandLine.RunAsync(args, new Surroundings());
