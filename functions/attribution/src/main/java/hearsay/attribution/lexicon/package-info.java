/**
 * The lexicon: text files, one entry a line, that say what the rules work on. The build compiles
 * them to the one file that the engine reads.
 */
@org.jspecify.annotations.NullMarked
package hearsay.attribution.lexicon;
