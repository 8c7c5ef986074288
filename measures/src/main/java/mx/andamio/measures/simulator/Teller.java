package mx.andamio.measures.simulator;

/**
 * Who tells data: a simulated unit, a UMAE, a state body or a directorate.
 *
 * @param number from 1, its own in all simulations
 * @param body code of the OOAD it belongs to at first; of a UMAE, a body or a directorate its own
 * @param region code of its region, empty where it has none
 * @param size 1 for the middle one of its kind; of log-normal law
 */
record Teller(int number, String code, String name, String body, String region, Kind kind, double size) {}
