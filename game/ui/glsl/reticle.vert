#version 330
uniform mat4 p3d_ModelViewProjectionMatrix;
in vec4 p3d_Vertex;
out vec2 at;

void main() {
    gl_Position = p3d_ModelViewProjectionMatrix * p3d_Vertex;
    at = p3d_Vertex.xz;
}
