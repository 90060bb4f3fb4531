// People: joints on the graphics card, and for the face the morphs of morph_map (see morphs.py).
uniform mat4 p3d_ModelViewProjectionMatrix;
uniform mat4 p3d_ModelMatrix;
uniform mat4 p3d_TransformTable[64];
in vec4 p3d_Vertex;
in vec3 p3d_Normal;
in vec2 p3d_MultiTexCoord0;
in vec4 transform_weight;
in uvec4 transform_index;
out vec3 place;
out vec3 facing;
centroid out vec2 map;
#ifdef FACE
uniform sampler2D morph_map;
uniform float morphs[24];
uniform vec2 morph_size;   // vertices, morphs

vec3 delta(int morph, int which) {
    int at = (morph * int(morph_size.x) + gl_VertexID) * 2 + which;
    return texelFetch(morph_map, ivec2(at % 2048, at / 2048), 0).xyz;
}
#endif

void main() {
    vec3 point = p3d_Vertex.xyz;
    vec3 normal = p3d_Normal;
#ifdef FACE
    for (int m = 0; m < int(morph_size.y); ++m) {
        if (abs(morphs[m]) > 0.004) {
            point += morphs[m] * delta(m, 0);
            normal += morphs[m] * delta(m, 1);
        }
    }
#endif
    mat4 joint = p3d_TransformTable[transform_index.x] * transform_weight.x
               + p3d_TransformTable[transform_index.y] * transform_weight.y
               + p3d_TransformTable[transform_index.z] * transform_weight.z
               + p3d_TransformTable[transform_index.w] * transform_weight.w;
    vec4 posed = joint * vec4(point, 1.0);
    gl_Position = p3d_ModelViewProjectionMatrix * posed;
    place = (p3d_ModelMatrix * posed).xyz;
    facing = mat3(p3d_ModelMatrix) * (mat3(joint) * normal);
    map = p3d_MultiTexCoord0;
}
