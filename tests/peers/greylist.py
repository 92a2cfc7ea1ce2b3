"""A Postfix policy service that greylists: a recipient is put off the first time it is named, and taken after that. Remembers in the folder it is given."""
import hashlib
import pathlib
import sys

seen = pathlib.Path(sys.argv[1])
asked = {}
for line in sys.stdin:
    name, _, value = line.rstrip("\n").partition("=")
    if name:
        asked[name] = value
        continue
    mark = seen / hashlib.sha256(asked.get("recipient", "").encode()).hexdigest()
    print(f"action={'dunno' if mark.exists() else '450 4.7.1 Greylisted, try again later'}\n", flush=True)
    mark.touch()
    asked = {}
