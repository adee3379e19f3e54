import { describe, expect, it } from 'vitest';
import { grainOf, nextWeek, periodOfSpan } from './spans';

/** 1 Nov 1999 was a Monday. */
const horizon = { origin: '1999-11-01', lastInterval: '2000-03-05', last: '2001-01-30' };
const today = '2026-11-21';

describe('the week to plan', () => {
  it('is the one after today while that is forecast', () => {
    expect(nextWeek(horizon, '1999-11-03')).toEqual({ from: '1999-11-08', to: '1999-11-14', isNext: true });
  });

  it('is the first whole week of the forecast where the data are of another time', () => {
    expect(nextWeek(horizon, today)).toEqual({ from: '1999-11-01', to: '1999-11-07', isNext: false });
    expect(nextWeek({ ...horizon, origin: '1999-11-02' }, today).from).toBe('1999-11-08');
  });

  it('lies in the forecast also where that began on the Wednesday of this week', () => {
    expect(nextWeek({ ...horizon, origin: '1999-11-03' }, '1999-11-03')).toEqual({
      from: '1999-11-08',
      to: '1999-11-14',
      isNext: true,
    });
  });
});

describe('the days of a picture', () => {
  it('are the week of the day asked for', () => {
    expect(periodOfSpan({ span: 'week', on: '1999-11-21' }, horizon, today)).toEqual({
      from: '1999-11-15',
      to: '1999-11-21',
    });
  });

  it('run from the past into the whole forecast', () => {
    expect(periodOfSpan({ span: 'weeks', on: null }, horizon, today)).toEqual({
      from: '1999-09-20',
      to: '2000-03-05',
    });
    expect(periodOfSpan({ span: 'months', on: null }, horizon, today).to).toBe('2001-01-30');
  });

  it('take a grain only where the span has it', () => {
    expect(grainOf({ span: 'week', grain: 'day' })).toBe('day');
    expect(grainOf({ span: 'months', grain: 'interval' })).toBe('week');
    expect(grainOf({ span: 'week', grain: 'auto' })).toBe('interval');
  });
});
