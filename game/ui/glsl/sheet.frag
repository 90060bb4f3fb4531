#version 330
uniform sampler2D glyphs;
uniform sampler2DArray pictures;
uniform vec4 p3d_ColorScale;
in vec4 f_tint;
in vec4 f_place;
flat in vec4 f_manner;
out vec4 colour;

float shape() {
    vec2 from_corner = abs(f_place.xy) - f_place.zw + f_manner.x;
    float outside = length(max(from_corner, 0.0)) - f_manner.x;
    float d = outside + min(max(from_corner.x, from_corner.y), 0.0);
    if (f_manner.y > 0.0) d = abs(d + f_manner.y * 0.5) - f_manner.y * 0.5;
    if (f_manner.z > 0.0) { float t = clamp(0.5 - d / f_manner.z, 0.0, 1.0); return t * t; }
    float edge = max(fwidth(f_place.x), fwidth(f_place.y));
    return clamp(0.5 - d / edge, 0.0, 1.0);
}

void main() {
    // Textures are read outside the branches: their mip level needs every neighbour.
    vec4 picture = texture(pictures, f_place.xyz, -0.5);
    float letter = texture(glyphs, f_place.xy, -0.7).r;
    vec4 ink = f_tint;
    if (f_manner.w > 1.5) ink = vec4(picture.rgb * f_tint.rgb * f_tint.a, picture.a * f_tint.a);
    else {
        ink.a *= f_manner.w > 0.5 ? letter : shape();
        ink.rgb *= ink.a;
    }
    colour = vec4(ink.rgb * p3d_ColorScale.rgb * p3d_ColorScale.a, ink.a * p3d_ColorScale.a);
}
