/** The lexicon: text files, one entry a line, that say what the rules work on. */
@org.jspecify.annotations.NullMarked
package hearsay.attribution.lexicon;
