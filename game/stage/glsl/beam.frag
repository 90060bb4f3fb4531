#version 330
uniform vec4 beam[3];
in vec2 at;
out vec4 pixel;

void main() {
    float soft = 1.0 - at.y * at.y;
    float ends = smoothstep(0.0, 0.12, at.x) * mix(1.0, 0.35, at.x);
    pixel = vec4(beam[2].rgb, beam[1].w * soft * ends);
}
