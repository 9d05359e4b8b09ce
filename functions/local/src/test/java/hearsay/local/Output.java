package hearsay.local;

/** What a run of the command line left. */
record Output(int status, String out, String err) {}
