/** From where to where something reaches in a list that scrolls, measured from its top. CSS pixels. */
interface Extent {
    readonly top: number;
    readonly height: number;
}

/** Where to scroll so that a card is seen: wholly when it fits, else from its head; the same place when it is. */
export function scrollToCard(card: Extent, seen: Extent): number {
    if (card.top < seen.top || card.height > seen.height) {
        return card.top;
    }
    return Math.max(seen.top, card.top + card.height - seen.height);
}
