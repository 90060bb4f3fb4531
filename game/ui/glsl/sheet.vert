#version 330
// One program draws shapes, letters and pictures, so that a panel is one mesh in painter's order.
uniform mat4 p3d_ModelViewProjectionMatrix;
uniform vec4 hang;    // azimuth and elevation of the origin in degrees, stretch, and 1: bent
uniform float metres; // radius of the ball on which a bent panel lies
in vec4 p3d_Vertex;
in vec4 tint;
in vec4 place;   // shape: x, y from its centre, half width, half height; else: u, v, layer, -
in vec4 manner;  // corner radius, stroke width (0: filled), softness, kind
out vec4 f_tint;
out vec4 f_place;
flat out vec4 f_manner;

vec3 around(vec2 degrees) {
    vec2 turn = radians(degrees);
    return metres * vec3(sin(turn.x) * cos(turn.y), cos(turn.x) * cos(turn.y), sin(turn.y));
}

void main() {
    vec3 at = p3d_Vertex.xyz;
    if (hang.w > 0.5) at = around(hang.xy + vec2(hang.z, 1.0) * at.xz);
    gl_Position = p3d_ModelViewProjectionMatrix * vec4(at, 1.0);
    f_tint = tint;
    f_place = place;
    f_manner = manner;
}
