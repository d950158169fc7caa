/** A profile of a printing condition with nothing in it but its name: enough for a file to carry it. */
export function smallProfile({space = 'CMYK', kind = 'prtr', name = 'Test press'} = {}): Buffer {
  const text = Buffer.from(`${name}\0`, 'latin1');
  const description = Buffer.concat([Buffer.from('desc\0\0\0\0', 'latin1'), Buffer.alloc(4), text, Buffer.alloc(78)]);
  description.writeUInt32BE(text.length, 8);
  const profile = Buffer.concat([Buffer.alloc(144), description]);
  profile.writeUInt32BE(profile.length, 0);
  profile.writeUInt32BE(0x02100000, 8);
  profile.write(`${kind}${space}Lab `, 12, 'latin1');
  profile.write('acsp', 36, 'latin1');
  profile.writeUInt32BE(1, 128);
  profile.write('desc', 132, 'latin1');
  profile.writeUInt32BE(144, 136);
  profile.writeUInt32BE(description.length, 140);
  return profile;
}
