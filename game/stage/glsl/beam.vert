#version 330
// A ribbon from start to end that hangs as an arc of a given lift and turns its side to each eye.
uniform mat4 p3d_ModelViewProjectionMatrix;
uniform mat4 p3d_ModelMatrix;
uniform mat4 p3d_ModelMatrixInverse;
uniform mat4 p3d_ViewMatrixInverse;
uniform vec4 beam[3];  // start, lift; end, light; colour
in vec4 p3d_Vertex;    // x: 0..1 along, y: -1 or 1, its side
out vec2 at;

void main() {
    float t = p3d_Vertex.x;
    vec3 way = beam[1].xyz - beam[0].xyz;
    vec3 up = vec3(0.0, 0.0, 4.0 * beam[0].w);
    vec3 there = beam[0].xyz + way * t + up * t * (1.0 - t);
    vec3 along = way + up * (1.0 - 2.0 * t);
    vec3 seen = there - (p3d_ModelMatrixInverse * p3d_ViewMatrixInverse[3]).xyz;
    vec3 side = normalize(cross(along, seen));
    float width = 0.0014 + 0.0016 * length(seen);  // metres; nearly as wide far away as near by
    gl_Position = p3d_ModelViewProjectionMatrix * vec4(there + side * p3d_Vertex.y * width, 1.0);
    at = p3d_Vertex.xy;
}
