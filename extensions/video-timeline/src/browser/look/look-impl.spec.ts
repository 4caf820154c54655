import { describe, expect, it, vi } from 'vitest';
import { LookImpl, type TurnClock } from './look-impl';

/** Moves on when the test says so. */
class HandClock implements TurnClock {
    time = 0;
    still = false;
    protected steps: Array<() => void> = [];

    now(): number {
        return this.time;
    }
    next(step: () => void): void {
        this.steps.push(step);
    }
    pass(milliseconds: number): void {
        this.time += milliseconds;
        const { steps } = this;
        this.steps = [];
        steps.forEach(step => step());
    }
}

describe('look', () => {
    it('clamps and wraps every view (S1-1)', () => {
        const look = new LookImpl(true);
        look.setView({ yaw: 270, pitch: 120, vfov: 300 });
        expect(look.view).toEqual({ yaw: -90, pitch: 90, roll: 0, vfov: 110 });
        look.lookAt({ yaw: 135, pitch: -10 });
        expect(look.view).toEqual({ yaw: 135, pitch: -10, roll: 0, vfov: 110 });
    });

    it('tells of a change once, and of no change never', () => {
        const look = new LookImpl(true);
        const told = vi.fn();
        look.onDidChange(told);
        look.setView({ yaw: 10 });
        look.setView({ yaw: 10 });
        look.setMode('rond');
        expect(told).toHaveBeenCalledTimes(1);
    });

    it('turns the shortest way and ends exactly there', async () => {
        const clock = new HandClock();
        const look = new LookImpl(true, clock);
        look.setView({ yaw: 170 });
        const turned = look.turnTo({ yaw: -170, vfov: 60 });
        clock.pass(125);
        expect(look.view.yaw).toBe(-180);
        clock.pass(200);
        await turned;
        expect(look.view).toEqual({ yaw: -170, pitch: 0, roll: 0, vfov: 60 });
    });

    it('stops turning as soon as somebody looks elsewhere', async () => {
        const clock = new HandClock();
        const look = new LookImpl(true, clock);
        const turned = look.turnTo({ yaw: 90 });
        clock.pass(100);
        look.setView({ yaw: 5 });
        clock.pass(300);
        await turned;
        expect(look.view.yaw).toBe(5);
    });

    it('does not move where movement is unwanted', async () => {
        const clock = new HandClock();
        clock.still = true;
        const look = new LookImpl(true, clock);
        await look.turnTo({ yaw: 90 });
        expect(look.view.yaw).toBe(90);
    });

    it('has a second view of its own that takes the keys (S1-4)', () => {
        const look = new LookImpl(true);
        look.setPane('second');
        expect(look.pane).toBe('main');
        look.setSecond({ yaw: 135, pitch: -10, roll: 0, vfov: 75 });
        look.setPane('second');
        look.setView({ yaw: 140 });
        expect(look.second?.yaw).toBe(140);
        expect(look.view.yaw).toBe(0);
        look.setSecond(undefined);
        expect(look.pane).toBe('main');
        expect(look.second).toBeUndefined();
    });

    it('remembers itself, and takes no nonsense back', () => {
        const look = new LookImpl(true);
        look.setView({ yaw: 135, pitch: -10 });
        look.setSecond({ yaw: 1, pitch: 2, roll: 0, vfov: 60 });
        look.setMode('plat');
        look.setPerson('main', 'LK1');
        const other = new LookImpl(true);
        other.restore(JSON.parse(JSON.stringify(look.state)) as typeof look.state);
        expect(other.state).toEqual(look.state);
        other.restore({ view: { yaw: NaN } as never, mode: 'scheef' as never });
        expect(other.view.yaw).toBe(135);
        expect(other.mode).toBe('rond');
    });
});
