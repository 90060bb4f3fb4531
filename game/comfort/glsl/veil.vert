#version 330
uniform mat4 p3d_ModelViewProjectionMatrix;
in vec4 p3d_Vertex;
out vec3 way;  // from between the eyes; y ahead

void main() {
    gl_Position = p3d_ModelViewProjectionMatrix * p3d_Vertex;
    way = p3d_Vertex.xyz;
}
