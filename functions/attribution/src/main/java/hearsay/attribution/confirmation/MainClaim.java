package hearsay.attribution.confirmation;

import hearsay.attribution.model.Span;
import java.util.BitSet;
import java.util.Optional;

/**
 * What an article is about first of all.
 *
 * @param members the body statements that tell it, by their numbers
 * @param ownVoice the lede states it and names no source
 */
record MainClaim(Optional<Span> span, Signature signature, BitSet members, boolean ownVoice) {}
