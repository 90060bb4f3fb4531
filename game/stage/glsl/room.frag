// Rooms and things: texture x baked light, a little sheen at grazing angles.
uniform float gain;
uniform vec3 sheen;    // what polished floors and lacquer mirror: the lamps above
centroid in vec4 baked;

void main() {
    vec4 texel = texture(p3d_Texture0, map) * p3d_Material.baseColor;
    if (texel.a < 0.35) discard;
    vec3 c = texel.rgb * baked.rgb * gain + p3d_Material.emission.rgb;
    vec3 view = normalize(eye() - place);
    vec3 n = normalize(facing);
    float grazing = pow(1.0 - clamp(dot(n, view), 0.0, 1.0), 5.0);
    float smooth_ = 1.0 - clamp(p3d_Material.roughness, 0.0, 1.0);
    float above = smoothstep(-0.2, 0.9, reflect(-view, n).z);
    c += sheen * grazing * smooth_ * above * (0.25 + 0.75 * baked.r);
    pixel = developed(c, texel.a);
}
