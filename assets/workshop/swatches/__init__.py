"""The pictures on surfaces, painted by program: materials, goods, signs and boards."""
