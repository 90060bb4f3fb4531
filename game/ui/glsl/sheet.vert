#version 330
// One program draws shapes, letters and pictures, so that a panel is one mesh in painter's order.
uniform mat4 p3d_ModelViewProjectionMatrix;
in vec4 p3d_Vertex;
in vec4 tint;
in vec4 place;   // shape: x, y from its centre, half width, half height; else: u, v, layer, -
in vec4 manner;  // corner radius, stroke width (0: filled), softness, kind
out vec4 f_tint;
out vec4 f_place;
flat out vec4 f_manner;

void main() {
    gl_Position = p3d_ModelViewProjectionMatrix * p3d_Vertex;
    f_tint = tint;
    f_place = place;
    f_manner = manner;
}
