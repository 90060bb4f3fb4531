uniform mat4 p3d_ModelViewProjectionMatrix;
uniform mat4 p3d_ModelMatrix;
in vec4 p3d_Vertex;
in vec3 p3d_Normal;
in vec2 p3d_MultiTexCoord0;
in vec4 p3d_Color;
out vec3 place;
out vec3 facing;
centroid out vec2 map;
centroid out vec4 baked;

void main() {
    gl_Position = p3d_ModelViewProjectionMatrix * p3d_Vertex;
    place = (p3d_ModelMatrix * p3d_Vertex).xyz;
    facing = mat3(p3d_ModelMatrix) * p3d_Normal;
    map = p3d_MultiTexCoord0;
    baked = p3d_Color;
}
