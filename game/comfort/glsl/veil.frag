#version 330
uniform vec4 veil;  // dark 0..1, narrow 0..1, where the narrow view begins and ends to fade (radians)
uniform vec3 ink;
in vec3 way;
out vec4 colour;

void main() {
    float aside = acos(clamp(normalize(way).y, -1.0, 1.0));
    float ring = veil.y * smoothstep(veil.z, veil.w, aside);
    colour = vec4(ink, max(veil.x, ring));
}
