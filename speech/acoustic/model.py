"""Finds the best acoustic net in a model's folder."""

from pathlib import Path

from speech.acoustic.kaldi_file import read_model
from speech.acoustic.net import KaldiNet
from speech.acoustic.phone_net import PhoneNet

LISTENER = "listener"  # the folder of the listening net inside a model's folder


def phone_net(home: Path) -> PhoneNet:
    """The net that listens for wordings in the model of this folder.

    The listening net where the model has one, else the net that Vosk uses.
    """
    if (home / LISTENER).is_dir():
        from speech.acoustic.encoder_net import EncoderNet  # onnxruntime is slow to import

        return EncoderNet(home / LISTENER)
    return kaldi_net(home)


def kaldi_net(home: Path) -> KaldiNet:
    """The net that Vosk uses, outside Vosk."""
    return KaldiNet(read_model(home / "am" / "final.mdl"), read_phones(home / "graph/phones.txt"))


def read_phones(path: Path) -> tuple[str, ...]:
    """The net's phones in its output order, from Kaldi's position-dependent `phones.txt`."""
    names = [line.split(" ")[0] for line in path.read_text("utf-8").splitlines()[1:]]
    bare = (n if n == "SIL" or n.startswith("#") else n.rsplit("_", 1)[0] for n in names)
    return tuple(phone for phone in dict.fromkeys(bare) if not phone.startswith("#"))
