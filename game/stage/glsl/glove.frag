// A knitted work glove with a rubber palm and an amber cuff, painted by where the hand is at rest.
uniform vec3 key_direction;
uniform vec3 key_colour;
uniform vec3 fill_direction;
uniform vec3 fill_colour;
uniform vec3 sky;
uniform vec3 ground;
in vec3 rest;
in vec3 rest_facing;

float soft_step(float edge, float x) {
    float w = max(fwidth(x), 1e-5);
    return smoothstep(edge - w, edge + w, x);
}

void main() {
    vec3 view = normalize(eye() - place);
    vec3 n = normalize(facing);
    vec3 knit = vec3(0.105, 0.190, 0.225);
    vec3 rubber = vec3(0.030, 0.036, 0.042);
    vec3 amber = vec3(0.86, 0.45, 0.035);

    // The rubber covers the palm and climbs to the fingertips; its edge is wavy, as dipped.
    float wave = 0.10 * sin(rest.y * 260.0) * sin(rest.x * 190.0 + 1.0);
    float dip = -rest_facing.z + wave + smoothstep(0.085, 0.135, rest.y) * 1.1;
    float palm = soft_step(0.18, dip) * soft_step(-0.048, rest.y);
    float ribs = 0.5 + 0.5 * sin(rest.y * 2200.0);
    float rows = 0.5 + 0.5 * sin((rest.x + 0.35 * abs(fract(rest.y * 260.0) - 0.5) * 0.008) * 2600.0);
    float near = clamp(1.6 - length(eye() - place) * 1.3, 0.0, 1.0);  // finer than a pixel further off
    vec3 c = knit * (1.0 - 0.28 * near * rows);
    float cuff = 1.0 - soft_step(-0.055, rest.y);
    c = mix(c, knit * 0.62 * (1.0 - 0.3 * near * ribs), cuff);
    float band = soft_step(-0.079, rest.y) * (1.0 - soft_step(-0.070, rest.y));
    c = mix(c, amber, band);
    c = mix(c, rubber, palm);
    float inside = 1.0 - soft_step(-0.0868, rest.y);
    c = mix(c, vec3(0.008), inside * soft_step(0.7, -rest_facing.y));

    vec3 light = mix(ground, sky, n.z * 0.5 + 0.5) + sky * 0.25 * max(dot(n, view), 0.0);
    light += key_colour * max(dot(n, key_direction) * 0.85 + 0.15, 0.0);
    light += fill_colour * max(dot(n, fill_direction) * 0.8 + 0.2, 0.0);
    c *= light * 1.15;
    vec3 h = normalize(key_direction + view);
    c += key_colour * (0.02 + 0.10 * palm) * pow(max(dot(n, h), 0.0), mix(14.0, 42.0, palm));
    c += sky * 0.30 * pow(1.0 - max(dot(n, view), 0.0), 3.0);
    pixel = developed(c, 1.0);
}
