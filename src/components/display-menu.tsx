import React, {type ReactNode} from 'react';
import {message} from '../ui/use-message';
import {Menu} from './menu';

/** What a reader can set, with the value as the attribute on `<html>` has it; the empty value is the site's own. */
const choices = {
  theme: ['', 'light', 'dark'],
  size: ['', 'large', 'larger'],
  space: ['', 'wide'],
} as const;

/** Light or dark, size of text and spacing. It needs script and is hidden without it. */
export function DisplayMenu(): ReactNode {
  return (
    <Menu
      name="display"
      label={
        <>
          <span aria-hidden="true">Aa</span>
          <span className="unseen">{message('display.menu')}</span>
        </>
      }>
      {Object.entries(choices).map(([name, values]) => (
        <fieldset key={name}>
          <legend>{message(`display.${name}` as 'display.theme')}</legend>
          {values.map((value) => (
            <label key={value}>
              <input type="radio" name={name} value={value} defaultChecked={value === ''} autoComplete="off" />
              {message(`display.${name}.${value || 'normal'}` as 'display.theme.normal')}
            </label>
          ))}
        </fieldset>
      ))}
    </Menu>
  );
}
