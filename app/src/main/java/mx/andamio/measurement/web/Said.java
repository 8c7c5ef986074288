package mx.andamio.measurement.web;

/**
 * One of few values in a cell of a table.
 *
 * @param code for programs
 * @param text for people; empty where people are told nothing
 */
record Said(String code, String text) {}
