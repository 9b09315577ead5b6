"""Runs what needs no page of our scripts' modules, without a browser."""

import json
from typing import Any

from front import PACKAGE, deno

RUN = """
import * as module from {module};
const given = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(await Promise.all(given.map((one) => ({call})(module, one)))));
"""


def called(module: str, call: str, given: list[Any]) -> list[Any]:
    """Return what a script makes of each value: `call` is a function of the module and a value,
    which may take its time."""
    address = json.dumps((PACKAGE / module).as_uri())
    code = RUN.format(module=address, call=call)
    done = deno("eval", "--quiet", "--no-config", "--ext=js", code, given=json.dumps(given))
    assert done.returncode == 0, done.stderr
    made: list[Any] = json.loads(done.stdout)
    return made
