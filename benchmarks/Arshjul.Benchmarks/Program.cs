using Arshjul.Benchmarks;

if (args is [] or ["agenda"])
    AgendaBenchmark.Run(Console.Out);
return 0;
