// People under the room's lamps: key from above, hemisphere, rim, soft specular, skin that
// lets light through, strands of hair, and hair edges by alpha to coverage.
uniform vec3 key_direction;
uniform vec3 key_colour;
uniform vec3 fill_direction;
uniform vec3 fill_colour;
uniform vec3 sky;
uniform vec3 ground;
uniform vec4 surface;  // skin, hair, cloth sheen, alpha cutoff

vec3 diffuse(vec3 n, vec3 direction, vec3 colour) {
    // Red light travels furthest under skin, so it wraps further round.
    vec3 wrap = mix(vec3(0.18 + 0.15 * surface.y), vec3(0.52, 0.30, 0.24), surface.x);
    vec3 d = clamp((dot(n, direction) + wrap) / (1.0 + wrap), 0.0, 1.0);
    return colour * d * d * (3.0 - 2.0 * d) / (1.0 + 0.5 * wrap);
}

float lobe(vec3 n, vec3 h, float rough) {
    float a = rough * rough;
    float p = 2.0 / (a * a) - 2.0;
    return pow(max(dot(n, h), 0.0), max(p, 1.0)) * (p + 8.0) * 0.04;
}

// Light on strands: seen on the outer, lighter ones and hardly in the depth between them.
float strand(vec3 n, vec3 h) {
    vec3 along = normalize(vec3(0.0, 0.0, 1.0) - n * n.z + vec3(0.001));
    float t = dot(along, h);
    return pow(max(1.0 - t * t, 0.0), 28.0) * 0.9;
}

vec3 shine(vec3 n, vec3 view, vec3 direction, vec3 colour) {
    vec3 h = normalize(direction + view);
    float facing_light = smoothstep(0.0, 0.25, dot(n, direction));
    float schlick = 0.03 + 0.97 * pow(1.0 - max(dot(h, view), 0.0), 5.0);
    float rough = clamp(p3d_Material.roughness, 0.16, 1.0);
    float plain = lobe(n, h, rough) * schlick;
    float oily = lobe(n, h, 0.38) * schlick * 0.35;
    float s = mix(plain + surface.x * oily, strand(n, h) * 0.07, surface.y);
    return colour * s * facing_light;
}

void main() {
    vec4 texel = texture(p3d_Texture0, map) * p3d_Material.baseColor;
    float cutoff = surface.w;
    if (cutoff > 0.0) {
        texel.a = clamp((texel.a - cutoff) / max(fwidth(texel.a), 0.60) + 0.5, 0.0, 1.0);
        if (texel.a < 0.06) discard;
    }
    vec3 view = normalize(eye() - place);
    vec3 n = normalize(facing);
    if (!gl_FrontFacing && dot(n, view) < 0.0) n = reflect(n, view);
    float nv = max(dot(n, view), 0.0);
    // Locks are cards at odd angles: leaning their normals together keeps hair one soft mass.
    n = normalize(mix(n, normalize(vec3(view.xy * 0.6, 1.0)), 0.35 * surface.y));

    vec3 around = mix(ground, sky, n.z * 0.5 + 0.5);
    // Faces are what one looks at: a little light comes from where the learner stands.
    around += sky * nv * mix(0.16, 0.56, surface.x);
    vec3 c = texel.rgb * (around + diffuse(n, key_direction, key_colour)
                                 + diffuse(n, fill_direction, fill_colour));
    float outer = mix(1.0, clamp(0.14 + 9.0 * dot(texel.rgb, vec3(0.33)), 0.0, 1.0), surface.y);
    c += surface.y * 0.012 * around * around;  // dark hair too shows its form
    c += outer * shine(n, view, key_direction, key_colour);
    c += outer * shine(n, view, fill_direction, fill_colour);
    float rim = pow(1.0 - nv, 4.0) * (0.5 + 0.5 * n.z);
    c += outer * sky * rim * mix(0.10, 0.16, surface.x) + texel.rgb * sky * surface.z * pow(1.0 - nv, 3.0);
    pixel = developed(c, texel.a);
}
