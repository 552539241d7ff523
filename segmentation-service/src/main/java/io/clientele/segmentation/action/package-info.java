/** What to do about customers: proposed by the playbook, decided by people. */
package io.clientele.segmentation.action;
