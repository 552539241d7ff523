-- By which models those who have bought were valued: whoever tells what their values come to names them.
call keep_sums('valued_by_model', 'valuation', 'model || '' '' || model_version', array['(purchases > 0)::int']);
