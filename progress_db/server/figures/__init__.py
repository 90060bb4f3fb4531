"""What a municipality may see: figures of whole periods, with nothing under five to be found."""
