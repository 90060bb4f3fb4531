/* Scripts: commands at simulated seconds, run as the frames go by. */
#define _GNU_SOURCE
#include "runtime.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_LINES = 8192 };
typedef struct { double at; char *command; } Line;

static Line lines[MOST_LINES];
static size_t line_count, line_next;
static char wrong_text[256];

void script_forget(void) {
    for (size_t i = 0; i < line_count; i++)
        free(lines[i].command);
    line_count = line_next = 0;
}

/* Stable: lines of the same second run in the order they stand in. */
static void insert(Line line) {
    size_t at = line_count++;
    for (; at > line_next && lines[at - 1].at > line.at; at--)
        lines[at] = lines[at - 1];
    lines[at] = line;
}

static const char *wrong_at(unsigned number, const char *what) {
    snprintf(wrong_text, sizeof wrong_text, "line %u: %s", number, what);
    return wrong_text;
}

/* A comment begins at a # that nothing or a blank stands before; blanks at the end go with it. */
static void strip(char *line) {
    char *end = line;
    for (char *at = line; *at && !(*at == '#' && (at == line || isspace((unsigned char)at[-1]))); at++)
        if (!isspace((unsigned char)*at))
            end = at + 1;
    *end = 0;
}

static const char *read_line(const char *text, size_t length, unsigned number, double start) {
    char *line = strndup(text, length), *end;
    const char *wrong = NULL;
    strip(line);
    if (*line) {
        double at = strtod(line, &end);
        if (end == line || !isspace((unsigned char)*end) || at < 0)
            wrong = wrong_at(number, "a line begins with its second");
        else if (line_count == MOST_LINES)
            wrong = wrong_at(number, "the script is too long");
        else
            insert((Line){start + at, strdup(end + strspn(end, " \t"))});
    }
    free(line);
    return wrong;
}

const char *script_read(const char *text) {
    double start = world_seconds();
    for (unsigned number = 1; *text; number++) {
        size_t length = strcspn(text, "\n");
        const char *wrong = read_line(text, length, number, start);
        if (wrong)
            return wrong;
        text += length + (text[length] == '\n');
    }
    return NULL;
}

void script_advance(void) {
    while (line_next < line_count && lines[line_next].at <= world_seconds() + 1e-9) {
        const char *command = lines[line_next++].command;
        const char *wrong = command_run(command);
        if (wrong) {
            fprintf(stderr, "simulated headset: %s: %s\n", command, wrong);
            fault(SCRIPT);
        }
    }
}
