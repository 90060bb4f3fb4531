// A hand in three poses; between them every point goes along a parabola, as on a bent finger.
uniform mat4 p3d_ModelViewProjectionMatrix;
uniform mat4 p3d_ModelMatrix;
uniform float closed[2];  // of the other fingers, of the index finger: 0 open, 1 fist
in vec4 p3d_Vertex;
in vec3 p3d_Normal;
in vec3 half_place;
in vec3 half_normal;
in vec3 fist_place;
in vec3 fist_normal;
in float index;
out vec3 place;
out vec3 facing;
out vec2 map;
out vec3 rest;
out vec3 rest_facing;

vec3 bent(vec3 a, vec3 b, vec3 c, float t) {
    return a * ((t - 1.0) * (2.0 * t - 1.0)) + b * (4.0 * t * (1.0 - t)) + c * (t * (2.0 * t - 1.0));
}

void main() {
    float t = mix(closed[0], closed[1], index);
    vec4 there = vec4(bent(p3d_Vertex.xyz, half_place, fist_place, t), 1.0);
    gl_Position = p3d_ModelViewProjectionMatrix * there;
    place = (p3d_ModelMatrix * there).xyz;
    facing = mat3(p3d_ModelMatrix) * bent(p3d_Normal, half_normal, fist_normal, t);
    map = vec2(0.0);
    rest = p3d_Vertex.xyz;
    rest_facing = p3d_Normal;
}
