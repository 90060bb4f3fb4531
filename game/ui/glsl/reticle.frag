#version 330
// A dot, and around it a ring that fills from the top and clockwise; dark edges, so that both are
// seen on white paper as well as in a dark corner. One unit is the quad's half side.
uniform vec4 reticle[1];  // share filled (0..1), ring (0..1), radius of the dot, light (0..1)
in vec2 at;
out vec4 pixel;

const float RADIUS = 0.74, HALF = 0.115, EDGE = 0.07;
const vec3 WHITE = vec3(1.0), AMBER = vec3(1.0, 0.72, 0.18), DARK = vec3(0.05, 0.07, 0.10);
const float TURN = 6.2831853;

float within(float d) { return clamp(0.5 - d / max(fwidth(d), 1e-5), 0.0, 1.0); }

vec4 over(vec4 under, vec3 ink, float alpha) { return mix(under, vec4(ink, 1.0), alpha); }

void main() {
    float share = reticle[0].x, r = length(at);
    float dot_ = r - reticle[0].z, ring = abs(r - RADIUS) - HALF;
    float done = fract(atan(at.x, at.y) / TURN + 1.0);
    float seam = max(fwidth(r) / max(r, 0.01) / TURN, 1e-5);
    float filled = share >= 1.0 ? 1.0 : clamp((share - done) / seam + 0.5, 0.0, 1.0);
    filled *= step(1e-4, share);
    vec4 ink = vec4(DARK, 0.0);
    ink = over(ink, DARK, 0.55 * within(dot_ - EDGE));
    ink = over(ink, WHITE, within(dot_));
    ink = over(ink, DARK, 0.70 * reticle[0].y * within(ring - EDGE));
    ink = over(ink, WHITE, 0.30 * reticle[0].y * within(ring));
    ink = over(ink, AMBER, reticle[0].y * filled * within(ring));
    float alpha = ink.a * reticle[0].w;
    pixel = vec4(ink.rgb * alpha, alpha);
}
