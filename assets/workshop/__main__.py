"""`./kollega assets KIND …`: rebuild people, rooms with their things, pictures and so on."""

import runpy
import sys

KINDS = ("people", "hands", "room", "pictures", "sounds", "attribution")


def main(arguments: list[str]) -> int:
    """Run one kind's own script with the rest of the arguments."""
    if not arguments or arguments[0] not in KINDS:
        print(f"usage: kollega assets {{{'|'.join(KINDS)}}} [options]", file=sys.stderr)
        return 2
    sys.argv = arguments
    runpy.run_module(f"assets.workshop.{arguments[0]}", run_name="__main__", alter_sys=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
