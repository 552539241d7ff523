call keep_sums('class_size', 'membership', 'scheme || '':'' || class_code', array['1']);
