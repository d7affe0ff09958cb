"""Management commands in processes of their own, of which Django's many modules are loaded once.

One process sets Django up with the settings it is told and forks for each command. The fork reads
its standard input, writes its output and ends as a process started from a shell does.
"""

import json
import subprocess
import sys
from contextlib import contextmanager
from subprocess import CompletedProcess

# What the migrations throw away again is looked for less often than by default: a fifth of them.
COMMANDS = """
import gc, json, os, sys

import django
from django.core.management import execute_from_command_line
from django.urls import get_resolver

gc.disable()
django.setup()
# Most commands check the addresses, whose views are loaded once as well.
get_resolver().url_patterns
gc.freeze()
gc.enable()
gc.set_threshold(100_000)
for line in sys.stdin:
    command = json.loads(line)
    if child := os.fork():
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
        continue
    os.environ |= command["environment"]
    os.dup2(os.open(command["given"], os.O_RDONLY), 0)
    for number, name in enumerate(command["written"], 1):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    execute_from_command_line(["manage.py", *command["arguments"]])
    break
"""


@contextmanager
def commands_of(environment, cwd, folder, before=""):
    """Runs `manage.py` with arguments, as often as it is called; `folder` takes what is written.

    `before` is a line of Python for before Django is set up.
    """
    process = subprocess.Popen(
        [sys.executable, "-c", before + COMMANDS],
        env=environment,
        cwd=cwd,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    given, *written = (folder / name for name in ("given", "stdout", "stderr"))

    def run(*arguments, given_text="", **more):
        given.write_text(given_text)
        command = {
            "arguments": arguments,
            "environment": more,
            "given": str(given),
            "written": [str(path) for path in written],
        }
        print(json.dumps(command), file=process.stdin, flush=True)
        code = process.stdout.readline()
        assert code, f"Django could not be set up: {process.wait()}"
        return CompletedProcess(arguments, int(code), *(path.read_text() for path in written))

    with process:
        yield run
