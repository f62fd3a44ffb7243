package org.castlist.export.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The few keywords of JSON Schema 2020-12 that our schema uses, written for the test alone; another keyword is an error. */
public record SchemaCheck(JsonNode root) {

    /** What is wrong with a document, each with its path; empty when nothing is. */
    public List<String> faults(JsonNode document) {
        return faults(root, document, "$");
    }

    private List<String> faults(JsonNode schema, JsonNode value, String path) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            faults.addAll(faults(keyword.getKey(), keyword.getValue(), value, path));
        }
        return faults;
    }

    private List<String> faults(String keyword, JsonNode rule, JsonNode value, String path) {
        List<String> faults = new ArrayList<>();
        switch (keyword) {
            case "$schema", "$id", "$defs", "title", "description" -> {}
            case "$ref" -> faults.addAll(faults(root.at(rule.asText().substring(1)), value, path));
            case "type" -> check(hasType(rule, value), path + " is no " + rule, faults);
            case "const" -> check(rule.equals(value), path + " is not " + rule, faults);
            case "enum" -> check(contains(rule, value), path + " is none of " + rule, faults);
            case "pattern" -> check(value.asText().matches(rule.asText()), path + " is not like " + rule, faults);
            case "minimum" -> check(value.asDouble() >= rule.asDouble(), path + " is below " + rule, faults);
            case "maximum" -> check(value.asDouble() <= rule.asDouble(), path + " is above " + rule, faults);
            case "required" -> rule.forEach(name -> check(value.has(name.asText()), path + " lacks " + name, faults));
            case "properties" ->
                value.properties().forEach(entry -> {
                    // our own output may hold nothing that the schema does not name
                    check(
                            rule.has(entry.getKey()) || path.endsWith("?"),
                            path + "." + entry.getKey() + " is new",
                            faults);
                    if (rule.has(entry.getKey())) {
                        faults.addAll(faults(rule.get(entry.getKey()), entry.getValue(), path + "." + entry.getKey()));
                    }
                });
            case "additionalProperties" ->
                value.properties().forEach(e -> faults.addAll(faults(rule, e.getValue(), path + "." + e.getKey())));
            case "items" -> {
                for (int i = 0; i < value.size(); i++) {
                    faults.addAll(faults(rule, value.get(i), path + "[" + i + "]"));
                }
            }
            case "oneOf" -> check(fitting(rule, value) == 1, path + " fits not one of " + rule, faults);
            default -> faults.add("the check does not know the keyword " + keyword);
        }
        return faults;
    }

    private int fitting(JsonNode choices, JsonNode value) {
        int fitting = 0;
        for (JsonNode choice : choices) {
            fitting += faults(choice, value, "?").isEmpty() ? 1 : 0;
        }
        return fitting;
    }

    private static void check(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static boolean contains(JsonNode choices, JsonNode value) {
        for (JsonNode choice : choices) {
            if (choice.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasType(JsonNode rule, JsonNode value) {
        if (rule.isArray()) {
            for (JsonNode type : rule) {
                if (hasType(type, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (rule.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("no such type: " + rule);
        };
    }
}
