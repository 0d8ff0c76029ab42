package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.cli.CommandLineTool;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command did, run in this process. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = new CommandLineTool(environment, new PrintWriter(out), new PrintWriter(err)).run(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    static CommandRun of(String... arguments) {
        return of(Map.of(), arguments);
    }

    CommandRun exits(int code) {
        assertThat(exitCode).as("exit code; it said: %s%s", out, err).isEqualTo(code);
        return this;
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
