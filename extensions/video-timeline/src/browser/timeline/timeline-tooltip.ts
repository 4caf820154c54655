/** The small text beside the pointer. */
export class TimelineTooltip {
    readonly node = document.createElement('div');

    constructor() {
        this.node.className = 'bs-timeline-tooltip';
        this.node.hidden = true;
    }

    /** Lines at a place in a stage of that size, the first as heading; none: away. */
    show(lines: readonly string[], x: number, y: number, width: number, height: number): void {
        const { node } = this;
        node.hidden = lines.length === 0;
        if (node.hidden) {
            return;
        }
        node.replaceChildren(
            ...lines.map((line, i) => {
                const part = document.createElement(i === 0 ? 'strong' : 'div');
                part.textContent = line;
                return part;
            })
        );
        const left = Math.max(4, Math.min(x + 12, width - node.offsetWidth - 4));
        const below = y + 16 + node.offsetHeight < height;
        node.style.transform = `translate(${left}px, ${below ? y + 16 : Math.max(2, y - node.offsetHeight - 10)}px)`;
    }
}
