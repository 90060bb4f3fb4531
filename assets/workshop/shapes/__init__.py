"""Small solid shapes, their pictures, and how they become a GLB."""
