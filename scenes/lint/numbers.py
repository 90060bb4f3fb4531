"""The words of Danish numbers: no list has them all, and they are met from the first day."""

from speech.danish.numbers import say_number

NUMBER_WORDS = frozenset(
    word for number in range(100) for said in say_number(number) for word in said.split()
)
