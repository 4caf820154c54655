import type { Remark } from '@beeldspoor/coaching-model/lib/common/gates/remark';
import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';

/** Why no film may come in, every reason on a line of its own, and what opens the first of them; undefined: it may. */
export function refusalOf(reasons: readonly Remark[]): UserFacingMessage | undefined {
    const messages = [...new Set(reasons.map(({ message }) => message))];
    return messages.length === 0
        ? undefined
        : {
              happened:
                  messages.length === 1 ? messages[0] : `Er kan nog geen opname bij:\n${messages.map(each => `• ${each}`).join('\n')}`,
              kept: 'Er is niets toegevoegd.',
              todo: [...new Set(reasons.map(({ opens }) => opens))].slice(0, 2).join(' ')
          };
}
