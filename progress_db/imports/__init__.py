"""Class lists in: Excel, CSV, OneRoster. Nothing here writes; the pages show it and ask first."""
