"""What our pages cost beside an ordinary page of the same site: `make bench`."""
