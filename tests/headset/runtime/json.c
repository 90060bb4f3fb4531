/* A small strict reader of JSON: every string, number and word with its path. */
#define _GNU_SOURCE
#include "runtime.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH = 16, MOST_ENTRIES = 8192 };

typedef struct { const char *at; char path[PATH_LENGTH]; Json *out; int depth; } Reader;

static bool read_value(Reader *reader);

static void skip_space(Reader *reader) {
    while (isspace((unsigned char)*reader->at))
        reader->at++;
}

static bool take(Reader *reader, char wanted) {
    skip_space(reader);
    if (*reader->at != wanted)
        return false;
    reader->at++;
    return true;
}

static char escaped(Reader *reader) {
    char letter = *reader->at;
    switch (letter) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': case 'b': case 'f': return ' ';
    case 'u': /* names in manifests are ASCII; anything else only has to be read over */
        for (int i = 0; i < 4; i++)
            if (isxdigit((unsigned char)reader->at[1]))
                reader->at++;
        return '?';
    default: return letter;
    }
}

/* A string's text, for the caller to free; NULL where it is none. */
static char *read_string(Reader *reader) {
    if (!take(reader, '"'))
        return NULL;
    char *text = malloc(strlen(reader->at) + 1), *end = text;
    for (; *reader->at && *reader->at != '"' && (unsigned char)*reader->at >= ' '; reader->at++) {
        if (*reader->at == '\\' && reader->at[1]) {
            reader->at++;
            *end++ = escaped(reader);
        } else
            *end++ = *reader->at;
    }
    *end = 0;
    if (*reader->at == '"') {
        reader->at++;
        return text;
    }
    free(text);
    return NULL;
}

static bool keep(Reader *reader, char *value) {
    Json *out = reader->out;
    if (!value || out->count == MOST_ENTRIES) {
        free(value);
        return false;
    }
    out->entries = realloc(out->entries, (out->count + 1) * sizeof *out->entries);
    out->entries[out->count++] = (JsonEntry){strdup(reader->path), value};
    return true;
}

/* Reads what is at a key or an index, with the path one longer meanwhile. */
static bool read_inside(Reader *reader, const char *key) {
    size_t length = strlen(reader->path);
    int added = snprintf(reader->path + length, PATH_LENGTH - length, "%s%s", length ? "|" : "", key);
    bool good = (size_t)added < PATH_LENGTH - length && read_value(reader);
    reader->path[length] = 0;
    return good;
}

static bool read_member(Reader *reader) {
    char *key = read_string(reader);
    bool good = key && take(reader, ':') && read_inside(reader, key);
    free(key);
    return good;
}

static bool read_object(Reader *reader) {
    if (take(reader, '}'))
        return true;
    do {
        if (!read_member(reader))
            return false;
    } while (take(reader, ','));
    return take(reader, '}');
}

static bool read_array(Reader *reader) {
    if (take(reader, ']'))
        return true;
    int index = 0;
    do {
        char key[16];
        snprintf(key, sizeof key, "%d", index++);
        if (!read_inside(reader, key))
            return false;
    } while (take(reader, ','));
    return take(reader, ']');
}

static bool read_word(Reader *reader) {
    size_t length = strspn(reader->at, "+-.0123456789abcdefghijklmnopqrstuvwxyzE");
    char *word = length ? strndup(reader->at, length) : NULL;
    reader->at += length;
    bool word_of_json = word && (!strcmp(word, "true") || !strcmp(word, "false") || !strcmp(word, "null"));
    char *end = word;
    if (word && !word_of_json && (strtod(word, &end), *end != 0)) {
        free(word);
        return false;
    }
    return keep(reader, word);
}

static bool read_value(Reader *reader) {
    skip_space(reader);
    if (*reader->at == '"')
        return keep(reader, read_string(reader));
    bool object = *reader->at == '{';
    if (!object && *reader->at != '[')
        return read_word(reader);
    if (++reader->depth > DEPTH)
        return false;
    reader->at++;
    bool good = object ? read_object(reader) : read_array(reader);
    reader->depth--;
    return good;
}

bool json_read(const char *text, Json *json) {
    Reader reader = {.at = text, .out = json};
    *json = (Json){0};
    bool good = read_value(&reader);
    skip_space(&reader);
    return good && *reader.at == 0;
}

void json_free(Json *json) {
    for (size_t i = 0; i < json->count; i++) {
        free(json->entries[i].path);
        free(json->entries[i].value);
    }
    free(json->entries);
    *json = (Json){0};
}

const char *json_value(const Json *json, const char *path) {
    for (size_t i = 0; i < json->count; i++)
        if (strcmp(json->entries[i].path, path) == 0)
            return json->entries[i].value;
    return NULL;
}

char *read_text(const char *path) {
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    size_t size = 0;
    if (!file)
        return NULL;
    if (getdelim(&text, &size, 0, file) < 0) {
        free(text);
        text = NULL;
    }
    fclose(file);
    return text;
}
