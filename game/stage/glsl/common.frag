// Shared by all our surfaces: light in the air between, film curve, screen encoding, glow.
uniform mat4 p3d_ViewMatrixInverse;
uniform mat4 p3d_ProjectionMatrixInverse;
uniform sampler2D p3d_Texture0;
uniform struct { vec4 baseColor; vec4 emission; float roughness; } p3d_Material;
uniform vec4 p3d_ColorScale;
uniform vec4 air;      // colour of the distance, density a metre
uniform vec4 glow;     // what may be pointed at: colour, strength
uniform float pulse;   // 0..1, breathes
in vec3 place;         // world
in vec3 facing;        // world, not unit
centroid in vec2 map;    // at an edge never beyond it: thin sides would flicker
out vec4 pixel;

// In a headset the view is the head's, and each eye's place in it is part of the projection: the
// point that is seen at no distance at all. On a monitor it is the camera's own place.
vec3 eye() {
    vec4 at = p3d_ViewMatrixInverse * p3d_ProjectionMatrixInverse[2];
    return at.xyz / at.w;
}

// A film curve with a soft toe and a long shoulder; mid grey stays where it is.
vec3 film(vec3 c) {
    c = max(c, 0.0) * 0.80;
    vec3 f = (c * (2.51 * c + 0.03)) / (c * (2.43 * c + 0.59) + 0.14);  // after Narkowicz, 2015
    return clamp(f, 0.0, 1.0);
}

vec3 screen(vec3 c) {
    vec3 low = c * 12.92;
    vec3 high = 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055;
    return mix(high, low, vec3(lessThan(c, vec3(0.0031308))));
}

vec4 developed(vec3 c, float alpha) {
    vec3 view = eye() - place;
    float veil = 1.0 - exp(-length(view) * air.a);
    c = mix(c, air.rgb, veil);
    float edge = 1.0 - abs(dot(normalize(view), normalize(facing)));
    float lit = glow.a * (0.35 + 0.65 * pulse) * (0.22 + 0.78 * edge * edge);
    c = mix(c, glow.rgb, clamp(lit, 0.0, 1.0));
    return vec4(screen(film(c)), alpha) * p3d_ColorScale;
}
