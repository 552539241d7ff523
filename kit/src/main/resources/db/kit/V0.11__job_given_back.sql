-- A job that a worker gave back when it ended goes on in the middle: how fast it then is says nothing of the whole.
alter table job add column given_back boolean not null default false;
